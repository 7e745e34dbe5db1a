import { generate } from "./generator/generate.ts"; import { openPool } from "./generator/output/pool.ts"; import { openStore } from "./generator/output/store.ts"; import { cacheMakers } from "./generator/output/cached-makers.ts"; import { loadFolder, loadSpecs } from "./generator/spec/load.ts";
const T=performance.now(); const t=(m:string)=>console.log(m,(performance.now()-T).toFixed(0));
const specs=loadSpecs("/tmp/perf/s1"); t("loaded"); const templates=loadFolder("templates"); 
const pool=openPool(2); const store=openStore("/tmp/perf/cache"+process.pid); const mk=cacheMakers(pool,store,"x");
let n=0;
const r=await generate({specs,templates,makers:{makePackage:async j=>{t("package start");const x=await mk.makePackage(j);t("package done");return x;},makeUnit:async j=>{const x=await mk.makeUnit(j); if(++n%10==0)t("unit "+n);return x}}});
t("generated "+r.files.size); await mk.settle(); t("settled"); await pool.close(); t("closed");
