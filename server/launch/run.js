#!/usr/bin/env node
// node server/launch/run.js ENTRY.ts [ARGUMENT]...  Installs packages where they are missing, then runs the entry.
import { launch } from './launch.js';

const [entry, ...args] = process.argv.slice(2);
launch(entry, args);
