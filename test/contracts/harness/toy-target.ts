import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve } from '../servers.ts';

/** How a toy target answers a request to its own paths. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** How it answers the state protocol. */
export type StateHandler = (command: StateCommand, response: ServerResponse) => void;

/** What is posted to the states URL. */
export interface StateCommand {
  readonly action: string;
  readonly state: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A server that notes what is asked of it, in order. */
export interface ToyTarget {
  readonly url: string;
  readonly statesUrl: string;
  /** `setup new toys ["p1"]`, `teardown …`, `setup reset`, `POST /path`, and `done POST /path` as the answer is out. */
  readonly log: readonly string[];
  /** The commands of the state protocol. */
  readonly commands: readonly StateCommand[];
  /** The requests, with their raw headers. */
  readonly requests: readonly IncomingMessage[];
}

const obliging: StateHandler = (_command, response) => {
  response.writeHead(204).end();
};

const friendly: Answer = (_request, response) => {
  response.end('fine');
};

/** Starts a target that answers everything well, or as told. */
export async function startToyTarget(
  answer: Answer = friendly,
  states: StateHandler = obliging,
): Promise<ToyTarget> {
  const log: string[] = [];
  const commands: StateCommand[] = [];
  const requests: IncomingMessage[] = [];
  const url = await serve(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.url?.startsWith('/_states') === true) {
      const command = JSON.parse(Buffer.concat(chunks).toString()) as StateCommand;
      commands.push(command);
      log.push(describeCommand(command));
      states(command, response);
      return;
    }
    requests.push(request);
    const what = `${request.method} ${request.url}`;
    log.push(what);
    response.on('finish', () => log.push(`done ${what}`));
    answer(request, response);
  });
  return { url, statesUrl: `${url}/_states?of=toys`, log, commands, requests };
}

function describeCommand({ action, state, params }: StateCommand): string {
  const { Ids: ids } = params;
  return ids === undefined ? `${action} ${state}` : `${action} ${state} ${JSON.stringify(ids)}`;
}
