console.log("tcgen");
