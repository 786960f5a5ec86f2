import { spawnSync } from 'node:child_process';
import { BatchDeletePhoneNumberCommand, ChimeClient } from '@aws-sdk/client-chime';

/** A 400 as the clients get it. */
export interface ErrorAnswer {
  readonly header: string | undefined;
  readonly body: string;
}

/** The name under which the AWS SDK for JavaScript throws the answer; `undefined` when it finds none. */
export async function readBySdk({ header, body }: ErrorAnswer): Promise<string | undefined> {
  const headers: Record<string, string> = header === undefined ? {} : { 'x-amzn-errortype': header };
  const response = { statusCode: 400, headers, body: Buffer.from(body) };
  const client = new ChimeClient({
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'none' },
    requestHandler: { handle: async () => ({ response }) },
  });
  try {
    await client.send(new BatchDeletePhoneNumberCommand({ PhoneNumberIds: ['+12065550100'] }));
  } catch (thrown) {
    const name = thrown instanceof Error ? thrown.name : undefined;
    // `Unknown` stands for no name; a TypeError is the client's own crash on a name that is no string.
    return name === 'Unknown' || name === 'TypeError' ? undefined : name || undefined;
  }
  throw new Error('the SDK took a 400 for success');
}

const script = `
import json, sys
from botocore.awsrequest import HeadersDict
from botocore.parsers import create_parser
import botocore.session

model = botocore.session.get_session().get_service_model('chime')
shape = model.operation_model('BatchDeletePhoneNumber').output_shape
parser = create_parser('rest-json')

def read(answer):
    fields = {'x-amzn-ErrorType': answer['header']} if 'header' in answer else {}
    response = {'status_code': 400, 'headers': HeadersDict(fields), 'body': answer['body'].encode()}
    try:
        code = parser.parse(response, shape)['Error']['Code']
    except AttributeError:
        return None
    return code if isinstance(code, str) and code not in ('', '400') else None

print(json.dumps([read(answer) for answer in json.load(sys.stdin)]))
`;

/** The code of botocore's ClientError for each answer, `null` where it finds none; a reason when there is no botocore. */
export function readByBotocore(answers: readonly ErrorAnswer[]): readonly (string | null)[] | string {
  const found = spawnSync('python3', ['-c', 'import botocore.parsers']);
  if (found.status !== 0) return 'python3 with botocore is not installed';
  const run = spawnSync('python3', ['-c', script], { input: JSON.stringify(answers), encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as readonly (string | null)[];
}
