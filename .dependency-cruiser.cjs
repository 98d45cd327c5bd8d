/**
 * Who may import whom: imports go one way only.
 *
 *   law ← engine ← workflows          messages ← {workflows, activities, api}
 *   engine ← {ledger, letters, systems} ← activities ← workers     {engine, ledger} ← api ← console
 *
 * Only app, cli, test, bench, samples and scripts see everything. That workflows import activities as
 * types alone is a rule of the linter, which can tell types from values.
 */
const ROOMS = [
  'law',
  'engine',
  'messages',
  'workflows',
  'activities',
  'workers',
  'app',
  'ledger',
  'systems',
  'letters',
  'api',
  'cli',
  'console',
  'samples',
  'test',
  'bench',
  'scripts',
];

/** The rooms that each room may look into besides itself. */
const OPEN_TO = {
  law: [],
  engine: ['law'],
  messages: ['engine', 'law'],
  workflows: ['engine', 'messages', 'law', 'activities'],
  // The outbox carries messages: their shapes are those of the rooms that read them.
  ledger: ['engine', 'law', 'messages'],
  letters: ['engine', 'law'],
  systems: ['engine', 'law'],
  activities: ['engine', 'law', 'messages', 'ledger', 'letters', 'systems'],
  workers: ['activities', 'workflows', 'messages', 'ledger', 'systems', 'letters', 'engine', 'law'],
  api: ['engine', 'law', 'ledger', 'messages'],
  console: [],
};

const PURE_PACKAGES = ['decimal\\.js', 'temporal-polyfill'];
const WORKFLOW_PACKAGES = [...PURE_PACKAGES, '@temporalio/workflow', '@temporalio/common'];

const walls = Object.entries(OPEN_TO).map(([room, others]) => ({
  name: `wall-of-${room}`,
  severity: 'error',
  comment: `${room}/ may look into ${others.length > 0 ? others.join(', ') : 'no other room'} only.`,
  from: { path: `^${room}/` },
  to: {
    path: `^(${ROOMS.filter((other) => other !== room && !others.includes(other)).join('|')})/`,
  },
}));

function onlyPackages(room, packages) {
  return {
    name: `packages-of-${room}`,
    severity: 'error',
    comment: `${room}/ is deterministic: it imports ${packages.join(', ').replaceAll('\\', '')} and nothing else.`,
    from: { path: `^${room}/` },
    to: {
      couldNotResolve: false,
      pathNot: [`^(${ROOMS.join('|')})/`, ...packages.map((name) => `node_modules/${name}/`)],
    },
  };
}

module.exports = {
  forbidden: [
    ...walls,
    onlyPackages('law', PURE_PACKAGES),
    onlyPackages('engine', PURE_PACKAGES),
    onlyPackages('workflows', WORKFLOW_PACKAGES),
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Files that need each other are one file, or three.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-found',
      severity: 'error',
      comment: 'The import leads nowhere: a file was moved, or a package is not in package.json.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-package-by-luck',
      severity: 'error',
      comment: 'The package is there only because another one needs it: add it to package.json.',
      from: { pathNot: '^test/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-tools-in-production',
      severity: 'error',
      comment: 'A package of devDependencies is absent where the project runs.',
      from: { pathNot: '^(test|bench|scripts)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      comment: 'What tests and other rooms share belongs to a room.',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    // TypeScript 7 has no parser to lend: swc reads the files.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.indu|coverage|dist)/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
