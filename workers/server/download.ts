// Run by itself, so that the SDK's runtime and its download end with this process:
// tsx download.ts <folder> <version>. The SDK downloads only what it is about to start.
import { TestWorkflowEnvironment } from '@temporalio/testing';

const REASON_LENGTH = 160;

async function main(): Promise<void> {
  const [downloadDir = '', version = ''] = process.argv.slice(2);
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'cached-download', downloadDir, version, ttl: '3650d' } },
  });
  await environment.teardown();
}

process.on('disconnect', () => process.exit(1));
main().then(
  () => process.exit(0),
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : 'erreur inconnue';
    // The SDK's message ends with the address that it asked, which helps nobody here.
    const short = reason.replace(/ for url .*$/s, '').replaceAll(/\s+/g, ' ');
    process.send?.(short.slice(0, REASON_LENGTH), () => process.exit(1));
  },
);
