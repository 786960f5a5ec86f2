import { execFile, spawnSync } from 'node:child_process';

/** What one run of the AWS CLI left behind. */
export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const environment = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_MAX_ATTEMPTS: '1',
  AWS_PAGER: '',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
};

/** Why the CLI cannot be run here; `undefined` when it can. */
export function missingCli(): string | undefined {
  const { error, status } = spawnSync('aws', ['--version'], { env: environment });
  if (error !== undefined || status !== 0) return 'the AWS CLI (aws) is not installed';
  return undefined;
}

/** Runs `aws chime …` against the endpoint, without retries, with AWS's example key pair. */
export function runCli(url: string, args: readonly string[], variables: object = {}): Promise<CliRun> {
  const line = ['chime', ...args, '--endpoint-url', url, '--output', 'json'];
  return new Promise((resolve) => {
    execFile('aws', line, { env: { ...environment, ...variables } }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ exitCode, stdout, stderr });
    });
  });
}
