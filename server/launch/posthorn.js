#!/usr/bin/env node
// The `posthorn` command.
import { launch } from './launch.js';

launch('server/src/main.ts', process.argv.slice(2));
