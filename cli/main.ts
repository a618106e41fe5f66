#!/usr/bin/env node
/**
 * The door: one command line for every wing. Exit codes: 0 decided and good, 1 a finding, 2 bad
 * input, 3 our fault.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { packageRoot } from './paths';

const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly description: string;
};

new Command('countersign').description(manifest.description).version(manifest.version).parse();
