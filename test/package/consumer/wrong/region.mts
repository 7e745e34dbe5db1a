import type { Region } from "typed-tencentcloud";
export const region: Region = "guangzhou";
