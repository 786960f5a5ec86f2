import { answers } from '../expectations/answers.ts';
import { isFound } from '../expectations/observed.ts';
import { clientError, statusIs, takenAsValid } from '../expectations/patterns.ts';
import { isRecorded } from '../expectations/recorded.ts';
import { reportsRemoved } from '../expectations/reports-removed.ts';
import { is200 } from '../expectations/served.ts';
import { batchDelete, jsonHeaders } from '../requests/batch-delete.ts';
import { stateNames } from '../states.ts';
import { type OperationCase, observe, oneCall, send } from './build.ts';

/** The agent headers of the AWS SDK for JavaScript, which name the client package. */
function agentOf(client: string, version: string) {
  return [
    ...jsonHeaders,
    ['x-amz-user-agent', `aws-sdk-js/${version}`],
    [
      'User-Agent',
      `aws-sdk-js/${version} ua/2.1 os/linux lang/js md/nodejs#20.20.2 api/${client}#${version}`,
    ],
  ] as const;
}

function calledBy(situation: string, service: string, client: string, version: string): OperationCase {
  return oneCall({
    id: `services/${situation}`,
    title: `a call by the client of ${service} is served`,
    why: 'Programs move from one client to the other and keep their endpoint.',
    request: (id) => batchDelete([id('a')], { headers: agentOf(client, version) }),
    expect: [
      answers({
        clause: 'services/same-bytes',
        holds: takenAsValid,
        advisedAgainst: { pattern: clientError },
      }),
    ],
  });
}

const eightDays = 8 * 24 * 3600;

const removedForGood: OperationCase = {
  id: 'services/removed-number',
  title: 'a number that was removed for good is reported',
  why: 'A caller who hears nothing believes that the number can still be restored.',
  needs: ['observer'],
  given: [{ state: stateNames.inventory, as: ['a'] }],
  steps: [
    send((id) => batchDelete([id('a')]), is200('success/status-200')),
    { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: eightDays } },
    observe('a', isFound('effect/removed-after-seven-days', 'gone')),
    send(
      (id) => batchDelete([id('a')]),
      [
        answers({ clause: 'errors/listed-answer', holds: statusIs(200, 404) }),
        reportsRemoved('a'),
        isRecorded('services/words'),
      ],
    ),
    { do: 'leave', state: stateNames.clockAdvanced },
  ],
};

/** The clients of both services, which differ in nothing but the name that they give themselves; and the one word. */
export const services: readonly OperationCase[] = [
  calledBy('client-of-chime', 'Amazon Chime', 'chime', '3.1138.0'),
  calledBy('client-of-chime-sdk-voice', 'Amazon Chime SDK Voice', 'chime-sdk-voice', '3.1142.0'),
  removedForGood,
];
