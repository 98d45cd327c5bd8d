import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, type WorkflowBundle } from '@temporalio/worker';
import { PROJECT_CACHE } from './projectCache';
import { quietLogger } from './quietLogger';

const ROOT = join(__dirname, '..');

/** The rooms that workflows may import (.dependency-cruiser.cjs); of activities they see types alone. */
const ROOMS = ['workflows', 'messages', 'engine', 'law'];

/**
 * The workflows in one file of JavaScript, for every worker of the process. It takes seconds to make and is kept under
 * the hash of all that goes into it: the same sources, with the same packages, in the same folder.
 */
export async function bundleWorkflows(folder: string = PROJECT_CACHE): Promise<WorkflowBundle> {
  const name = `workflows-${hashOfSources()}.js`;
  const code = contentOf(join(folder, name));
  if (code !== null) return { code };
  const bundle = await bundleWorkflowCode({
    workflowsPath: require.resolve('../workflows/all'),
    failureConverterPath: require.resolve('../workflows/failureConverter'),
    logger: quietLogger,
  });
  keep(folder, name, bundle.code);
  return bundle;
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(`${ROOT}\n${process.version}\n`);
  const sources = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|json)$/.test(name))
      .map((name) => join(room, name)),
  );
  for (const name of ['package-lock.json', join('workers', 'bundle.ts'), ...sources.sort()]) {
    const content = readFileSync(join(ROOT, name));
    hash.update(`${name}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 32);
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Whole or not at all, in the place of the one before. A folder that cannot be written costs the next start seconds. */
function keep(folder: string, name: string, content: string): void {
  const partial = join(folder, `${process.pid}.partial`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(partial, content);
    const before = readdirSync(folder).filter((other) => /^workflows-\w+\.js$/.test(other));
    renameSync(partial, join(folder, name));
    for (const other of before) if (other !== name) rmSync(join(folder, other), { force: true });
  } catch {
    // The bundle is at hand all the same; what was begun goes with node_modules.
  }
}
