import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { expect } from 'expect';
import { describe, getState, it, resetState, test } from 'jest-circus';

import { World } from './world.mjs';

/** The tests of the law alone: no server, no database, no process. */
const ROOMS = ['test/engine', 'test/law', 'test/adversary'];

/** Tests of commands that tell what the engine answers, without a process. */
const ALSO = ['test/cli/lifecycle.test.ts', 'test/cli/why.test.ts'];

/**
 * Left out, which can only lower the score. Of test/law: they read the files of the project and look at sentences,
 * citations and versions, which are not mutated. Of test/engine: walks through whole lives, half of all the time.
 */
const LEFT_OUT =
  /test.(law.(pack|index|guide|citations)|engine.lifecycle.(reachable|model))\.test\.ts$/;

/** The global that Stryker's instrumented sources look at to know which mutant is on. */
const CONTEXT = '__stryker__';

const SETUP = 'test/setup/shortProperties.ts';

/**
 * Runs the tests of the law for `npm run mutation` in one process, on a fresh copy of the modules for each mutant. Jest
 * itself builds its whole world anew for each mutant and looks at every test file that could reach it: 4 to 7 seconds a
 * mutant, where the tests that run through it take milliseconds. Same `describe`, `it` and `expect`, same verdicts.
 */
class InProcessRunner {
  static inject = [];

  #stryker = (globalThis[CONTEXT] ??= {});
  #files = new Map();
  /** Milliseconds each file took when it last ran whole: fast files are asked first. */
  #spent = new Map();
  /** By mutated source, the test file that killed the last mutant of it: the first to ask about the next one. */
  #killers = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.NODE_ENV = 'test';
    Object.assign(globalThis, { describe, it, test, expect });
    this.#files = new Map(testFiles().map((file) => [relative(process.cwd(), file), file]));
  }

  async dryRun() {
    const coverage = (this.#stryker.mutantCoverage = { static: {}, perTest: {} });
    const world = this.#world();
    const tests = [];
    for (const name of this.#files.keys()) {
      const before = performance.now();
      for (const one of this.#testsOf(world, name)) {
        const started = performance.now();
        this.#stryker.currentTestId = one.id;
        const failure = await failureOf(one);
        this.#stryker.currentTestId = undefined;
        const told = { id: one.id, name: one.id, fileName: this.#files.get(name) };
        const timeSpentMs = performance.now() - started;
        tests.push(
          failure === null
            ? { ...told, timeSpentMs, status: 0 }
            : { ...told, timeSpentMs, status: 1, failureMessage: failure },
        );
      }
      this.#spent.set(name, performance.now() - before);
    }
    return { status: 'complete', tests, mutantCoverage: coverage };
  }

  async mutantRun(options) {
    const { activeMutant, mutantActivation, testFilter, hitLimit, sandboxFileName } = options;
    const asked = testFilter === undefined ? null : new Set(testFilter);
    const stryker = this.#stryker;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    const whileLoading = mutantActivation === 'static' ? activeMutant.id : undefined;
    stryker.activeMutant = whileLoading;
    let nrOfTests = 0;
    try {
      const world = this.#world();
      for (const name of this.#order(asked, sandboxFileName)) {
        const tests = this.#testsOf(world, name).filter(({ id }) => asked?.has(id) ?? true);
        stryker.activeMutant = activeMutant.id;
        for (const one of tests) {
          nrOfTests += 1;
          const failure = await failureOf(one);
          if (hitLimit !== undefined && stryker.hitCount > hitLimit) return { status: 'timeout' };
          if (failure === null) continue;
          this.#killers.set(sandboxFileName, name);
          return { status: 'killed', killedBy: [one.id], failureMessage: failure, nrOfTests };
        }
        stryker.activeMutant = whileLoading;
      }
      return { status: 'survived', nrOfTests };
    } catch (error) {
      // The modules themselves do not load under this mutant: it is invalid, neither killed nor survived.
      return { status: 'error', errorMessage: String(error) };
    } finally {
      stryker.activeMutant = undefined;
    }
  }

  #world() {
    const world = new World();
    world.load(join(process.cwd(), SETUP));
    return world;
  }

  /** The test files that hold the tests asked for, the likeliest to fail first, then the fastest. */
  #order(asked, source) {
    const wanted =
      asked === null
        ? [...this.#files.keys()]
        : [...new Set([...asked].map((id) => id.slice(0, id.indexOf(' ')))).values()];
    const last = this.#killers.get(source);
    const cost = (name) => (name === last ? -1 : (this.#spent.get(name) ?? 0));
    return wanted.toSorted((a, b) => cost(a) - cost(b));
  }

  /** The tests of one file in their order, each with "file name", made unique, for id. */
  #testsOf(world, name) {
    resetState();
    world.load(this.#files.get(name));
    const seen = new Map();
    return testsIn(getState().rootDescribeBlock, name).map(({ id, fn }) => {
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      return { id: times === 1 ? id : `${id} (${times})`, fn };
    });
  }
}

function testsIn(block, path) {
  if (block.hooks.length > 0) throw new Error(`${path}: hooks are not run under mutation`);
  return block.children.flatMap((child) =>
    child.type === 'test'
      ? [{ id: `${path} ${child.name}`, fn: child.fn }]
      : testsIn(child, `${path} ${child.name}`),
  );
}

async function failureOf({ fn }) {
  try {
    await fn();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function testFiles() {
  return ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true }).map((name) => join(room, name)),
  )
    .filter((name) => name.endsWith('.test.ts') && !LEFT_OUT.test(name))
    .concat(ALSO)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => join(process.cwd(), name));
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner },
];
