#!/usr/bin/env node
// Lets Node 20 run the TypeScript of this folder; everything else starts in main.ts.
import { register } from "tsx/esm/api";

register();
await import("./main.ts");
