import { contract } from '../../../contracts/contract.ts';
import type { Check } from '../../../contracts/harness/check.ts';
import type { Exchange } from '../../../contracts/harness/exchange.ts';
import type { JsonBody } from '../../../contracts/reading/json-body.ts';
import { readView, type View } from '../../../contracts/reading/view.ts';
import type { Reading } from '../../../contracts/traffic/judge-sides.ts';

/** Which bodies of an exchange are known. */
export interface Shows {
  readonly requestBody: boolean;
  readonly responseBody: boolean;
}

/** The contract for an exchange of which not every body is known: a check that asks for such a body does not apply. */
export function contractFor({ requestBody, responseBody }: Shows): Reading['contract'] {
  if (requestBody) return responseBody ? contract : withoutResponse;
  return responseBody ? withoutRequest : withoutBoth;
}

const withoutRequest = hideBodies({ requestBody: false, responseBody: true });
const withoutResponse = hideBodies({ requestBody: true, responseBody: false });
const withoutBoth = hideBodies({ requestBody: false, responseBody: false });

function hideBodies(shows: Shows): Reading['contract'] {
  return {
    engineClauses: contract.engineClauses,
    read: (exchange) => new PartialView(exchange, shows),
    checks: contract.checks.map(standBack),
  };
}

/** Thrown to a check that asks for what is not known. */
class NotKnown extends Error {}

function standBack(check: Check<View>): Check<View> {
  return {
    ...check,
    judge(view) {
      try {
        return check.judge(view);
      } catch (error) {
        if (error instanceof NotKnown) return null;
        throw error;
      }
    },
  };
}

/** A view that lets nobody take an unknown body for an empty one. */
class PartialView implements View {
  readonly #view: View;
  readonly #shows: Shows;

  constructor(exchange: Exchange, shows: Shows) {
    this.#view = readView(exchange);
    this.#shows = shows;
  }

  get exchange(): Exchange {
    return this.#view.exchange;
  }

  get service(): View['service'] {
    return this.#view.service;
  }

  get isOperation(): boolean {
    return this.#view.isOperation;
  }

  get status(): number {
    return this.#view.status;
  }

  get mediaType(): string | undefined {
    return this.#view.mediaType;
  }

  get requestJson(): JsonBody {
    return this.#withRequest().requestJson;
  }

  get requestIds(): View['requestIds'] {
    return this.#withRequest().requestIds;
  }

  get json(): JsonBody {
    return this.#withResponse().json;
  }

  get object(): View['object'] {
    return this.#withResponse().object;
  }

  get entries(): View['entries'] {
    return this.#withResponse().entries;
  }

  get repeatsSentIds(): boolean {
    this.#withRequest();
    return this.#withResponse().repeatsSentIds;
  }

  get errorType(): View['errorType'] {
    return this.#withResponse().errorType;
  }

  header(name: string): string | undefined {
    return this.#view.header(name);
  }

  requestHeader(name: string): string | undefined {
    return this.#view.requestHeader(name);
  }

  #withRequest(): View {
    if (!this.#shows.requestBody) throw new NotKnown();
    return this.#view;
  }

  #withResponse(): View {
    if (!this.#shows.responseBody) throw new NotKnown();
    return this.#view;
  }
}
