import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { compileFunction } from 'node:vm';

import { transformSync } from '@swc/core';

const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];

/** Sources are translated and compiled once for the whole run: what is thrown away between mutants is their state. */
const compiled = new Map();

/**
 * A fresh copy of the modules of the project: tables are evaluated anew and nothing that a mutant left in a memo is
 * seen by the next one. Packages (decimal.js, zod, fast-check) hold no law and are shared by all.
 */
export class World {
  #modules = new Map();

  load(file) {
    const known = this.#modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    this.#modules.set(file, module);
    const { run, native } = compile(file);
    const require = (name) => {
      const source = name.startsWith('.') ? sourceOf(resolve(dirname(file), name)) : null;
      return source === null ? native(name) : this.load(source);
    };
    run(module.exports, require, module, file, dirname(file));
    return module.exports;
  }
}

function compile(file) {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    sourceMaps: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const made = {
    run: compileFunction(code, PARAMETERS, { filename: file }),
    native: createRequire(file),
  };
  compiled.set(file, made);
  return made;
}

const sources = new Map();

/** The TypeScript file behind an import without extension; null: data, left to Node. */
function sourceOf(path) {
  let found = sources.get(path);
  if (found === undefined) {
    found = [`${path}.ts`, join(path, 'index.ts')].find(isFile) ?? null;
    sources.set(path, found);
  }
  return found;
}

function isFile(path) {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
