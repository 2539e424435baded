#!/usr/bin/env node
/**
 * `npm test`: finds or installs what the tests need, builds, checks types and style, runs every test.
 * Its last line is `N passed, N failed` or `N passed, N failed, N skipped`; a step that fails counts as one failure.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

process.chdir(join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..'));

/** Runs a command with its output shown; true when it succeeded. */
function run(command, ...args) {
  console.log(`\n$ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether one of these programs, names or paths, is on this machine. */
function has(...programs) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs
    .filter(Boolean)
    .some((name) =>
      name.includes('/') ? isProgram(name) : folders.some((folder) => isProgram(join(folder, name))),
    );
}

/** Installs a Debian package, where this machine is a Debian and lets us. */
function install(name) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!has('apt-get') || (sudo.length && !has('sudo'))) return false;
  const apt = (...args) => run(...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args);
  // The lists of packages may be missing or old: fetch them when the first try fails.
  return apt('install', '-y', name) || (apt('update') && apt('install', '-y', name));
}

function prepare() {
  if (!has(process.env.CHROMIUM, '/usr/bin/chromium', 'chromium', 'google-chrome') && !install('chromium')) {
    console.error('No Chromium, and none could be installed: the browser tests will fail.');
    console.error(
      'Install it (apt-get install chromium) or name the path of a Chromium or Chrome in CHROMIUM.',
    );
  }
  if (process.platform === 'linux' && !has('strace') && !install('strace')) {
    console.error('No strace, and none could be installed: the test of system calls will be skipped.');
  }
}

/** Counts of Vitest's own report; files that could not even be loaded count as one failure each. */
function count(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((r) => r.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Runs Vitest and counts. */
function vitest() {
  const folder = mkdtempSync(join(tmpdir(), 'nightlight-report-'));
  const file = join(folder, 'report.json');
  const ok = run(
    'npx',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  try {
    const counts = count(JSON.parse(readFileSync(file, 'utf8')));
    // Errors outside any test fail the run without failing a test.
    if (!ok && counts.failed === 0) counts.failed = 1;
    return counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

prepare();
const steps = ['build', 'typecheck', 'lint', 'size'];
const broken = steps.filter((step) => !run('npm', 'run', '--silent', step));
// Half of the tests look at what is built: without it they would only repeat that it is missing.
const counts = broken.includes('build') ? { passed: 0, failed: 0, skipped: 0 } : vitest();
for (const step of broken) console.log(`npm run ${step} failed`);
const failed = counts.failed + broken.length;
const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${failed} failed${skipped}`);
process.exitCode = failed === 0 ? 0 : 1;
