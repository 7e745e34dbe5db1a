/** The common parameters of the old signature methods, as {@link SIGN_CASES} have them before the method. */
export const TAIL =
  "&Action=OpenGate&RequestClient=SDK_TEST_1&Nonce=32768&Timestamp=1600000000&Version=2020-01-01" +
  "&SecretId=AKIDEXAMPLE&Region=ap-guangzhou&Token=T%2F%2B%3D&Language=en-US&SignatureMethod=";
/** Requests and what the official SDK's own signing functions, version 4.1.313, make of them at a fixed time. */
export const SIGN_CASES: {
  readonly title: string;
  readonly params: object;
  readonly body: string;
  readonly query: string;
  /** TC3 POST, TC3 GET, HmacSHA1 GET, HmacSHA1 POST, HmacSHA256 GET, HmacSHA256 POST. */
  readonly signatures: readonly string[];
}[] = [
  {
    title: "plain",
    params: { Height: 3, Names: ["north", "süd"] },
    body: '{"Height":3,"Names":["north","süd"]}',
    query: "Height=3&Names.0=north&Names.1=s%C3%BCd",
    signatures: [
      "102f19b9d8dd31114180334edd8bb7d3fed89262b0e3103da7a023d93fadc0ff",
      "dee583efe805f6452789fbe1d069369c6974e5162cd581b8157101e14b0da049",
      "lHcl7xJRJfLx5OKXM2VNaxgDRZs=",
      "1Wnsonm1VsM+NcLV9/ztt3tHmtU=",
      "sbSGwc+gGpAE52Zqt2x7Y32rpZVVaw0muxJRPDlZ83s=",
      "E5cZSkzaHkQe+pafQBrRBS6jRW8vKzxPJUDVY4N+QFw=",
    ],
  },
  {
    title: "integers beyond 2^53",
    params: { Id: 9007199254740993n, Ids: [-9223372036854775808n, 18446744073709551615n] },
    body: '{"Id":9007199254740993,"Ids":[-9223372036854775808,18446744073709551615]}',
    query: "Id=9007199254740993&Ids.0=-9223372036854775808&Ids.1=18446744073709551615",
    signatures: [
      "b8e35933ed982c9ee1716f43266c9dbc7b30a113a5aa2fac2d30c9d29fabe5aa",
      "96e2c2f3e01e98a26fe30a1eeff7c0078e8553dba84c1e13c2628ee255a0fc3b",
      "8OsVXRIrE7+PKyB4+4CcUifS/+0=",
      "4FjH91qb7ihF6LPk2jsEMoGGEAo=",
      "7p4pbLxt4dzwPlfCV2LH+EGlIstwJicx3idLAPR6bk8=",
      "igyBDY1RCpH3SjmZgwiGPLEvoMi3AFdDNHrrHue3YwY=",
    ],
  },
  {
    title: "members that are null or empty",
    params: { None: null, List: [], Object: {}, Deep: { List: [null, { Drop: null }] }, Text: "" },
    body: '{"List":[],"Object":{},"Deep":{"List":[null,{}]},"Text":""}',
    query: "Text=",
    signatures: [
      "ba015075b8ffb08caf085f75a1209341abb6b76b68db5cb898abf4533271a920",
      "0f1110e9ada97e6c9d10e229f9888c92fef8098a206b83db270244f2c483efc0",
      "Mk0F17gHIuSSXrS3J/zGhwDzDd4=",
      "YiTPYo/nNsmAUwj42RmQeS7Grb8=",
      "j36LIwmq6IRG0RqECQByKNUvABbERUixNQHaD3I66kc=",
      "FJd7dEa4bWe2eaHyBpIViooi6ZbDLBlCA+KaaeHr0rg=",
    ],
  },
  {
    title: "signs that mean something in a URL",
    params: { Query: "a=b&c d+e/f?g#h%20", Marks: "~!*'()-_.", 键: "值" },
    body: '{"Query":"a=b&c d+e/f?g#h%20","Marks":"~!*\'()-_.","键":"值"}',
    query: "Query=a%3Db%26c%20d%2Be%2Ff%3Fg%23h%2520&Marks=~!*'()-_.&%E9%94%AE=%E5%80%BC",
    signatures: [
      "03af33b63ec27e8248dbdd4bdea3797b826999d937a5819c3b009d7f137183bd",
      "caccf6df6c8626392e5daa5bdb8a6d99d223ffe501a6f05217d5a8eb3ccfa9a1",
      "1xV+inTL1XvrusS769uYs6SxpV4=",
      "0tamprz3XHSEr1sMs9N8RVVRb3U=",
      "tvPw+5XK653+3asfLDVDllKY0cUeHN9ZhK1YVtnHN2Q=",
      "UY8VFjWEyKF9F7gh9hebU3ZRyiPkQZfEfWdPM2WCxss=",
    ],
  },
  {
    title: "numbers and booleans",
    params: { Small: 1e-7, Large: 1e21, Negative: -0.5, Yes: true, Zero: 0 },
    body: '{"Small":1e-7,"Large":1e+21,"Negative":-0.5,"Yes":true,"Zero":0}',
    query: "Small=1e-7&Large=1e%2B21&Negative=-0.5&Yes=true&Zero=0",
    signatures: [
      "495149053f77fb74831606642519a2c9d497edc4693432c2292398d3289eccd1",
      "94fd91284d234855c04d00b8e007859b3a77a63ca4784da193eda8f2fa30eef0",
      "uE/qrHInw0BwWxJ8bZVxy3SyhAI=",
      "knUdFuo2MBGgG3uLf11D/wyI+WA=",
      "hmObNSYU+g3df0dngkVuP+ngdEoYBzaxdMrg2pNwxsw=",
      "zPbMccjhxbkUpQ8ZXjdo1RDuoIe4I25fdwBnp4XDP5g=",
    ],
  },
];
