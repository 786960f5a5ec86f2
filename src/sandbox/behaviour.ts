import type { ServerResponse } from 'node:http';
import type { PhoneNumberError as DocumentedPhoneNumberError } from '../../generated/batch-delete-phone-number.types.ts';
import type { Answer } from './answer.ts';
import type { NumberRecord } from './numbers/number-record.ts';
import type { Refusal } from './refusal.ts';
import type { Route, SandboxRequest } from './request.ts';
import type { Authorization } from './sigv4/authorization.ts';
import type { StateAnswer, StateCommand } from './states/state-command.ts';
import type { World } from './world.ts';

/** What the stages of one request share. */
export interface Context {
  readonly request: SandboxRequest;
  readonly world: World;
  /** The behaviour in force; a stage that needs another stage takes it from here. */
  readonly behaviour: Behaviour;
}

/** The part of a context that outlives one request. */
export type Surroundings = Pick<Context, 'world' | 'behaviour'>;

/** One entry of `PhoneNumberErrors`, complete. */
export type PhoneNumberError = Required<DocumentedPhoneNumberError>;

/** The stages of verifying a signature, in the order in which they run. */
export interface SignatureChecks {
  readonly readAuthorization: (context: Context) => Authorization;
  /** Gives the secret access key that belongs to an access key id. */
  readonly findSecret: (accessKeyId: string, context: Context) => string;
  readonly checkSignedHeaders: (authorization: Authorization, context: Context) => void;
  readonly checkScope: (authorization: Authorization, context: Context) => void;
  /** Gives the request's time stamp; `now` is real time in milliseconds since the epoch. */
  readonly checkTime: (authorization: Authorization, now: number, context: Context) => string;
  readonly checkToken: (context: Context) => void;
  /** Gives the hash that stands for the body in the canonical request. */
  readonly hashPayload: (context: Context) => string;
  readonly canonicalize: (authorization: Authorization, payloadHash: string, context: Context) => string;
  readonly compareSignatures: (expected: string, received: string) => boolean;
}

/**
 * How the sandbox behaves: one function for each stage of a request, in the order in which they run.
 * A stage that refuses the request throws a `Refusal`; anything else thrown becomes a 500.
 */
export interface Behaviour extends SignatureChecks {
  /** Judges the message as such: its size, its Host header. */
  readonly receive: (context: Context) => void;
  /** Names the operation that the request asks for. */
  readonly route: (context: Context) => Route;
  /** Judges the request's signature, by the stages of `SignatureChecks`; does nothing in unsigned mode. */
  readonly authenticate: (context: Context) => void;
  /** Gives the refusal that a state asks for. */
  readonly admit: (context: Context) => void;
  /** Judges the request's Accept header. */
  readonly negotiate: (context: Context) => void;
  /** Judges the media type under which the body was sent. */
  readonly checkMediaType: (context: Context) => void;
  /** Decodes the body's bytes. */
  readonly decodeText: (body: Buffer, context: Context) => string;
  /** Parses the body's text. */
  readonly parseJson: (text: string, context: Context) => unknown;
  /** Takes the ids out of the parsed body. */
  readonly validate: (document: unknown, context: Context) => readonly string[];
  /** Moves the named numbers into the Deletion queue and tells about those that stay. */
  readonly moveNumbers: (
    ids: readonly string[],
    context: Context,
  ) => readonly PhoneNumberError[] | Promise<readonly PhoneNumberError[]>;
  /** Moves one number, or says why not. */
  readonly moveNumber: (id: string, context: Context) => PhoneNumberError | undefined;
  /** Gives the document of GetPhoneNumber. */
  readonly getNumber: (id: string, context: Context) => object;
  /** Carries out RestorePhoneNumber and gives its document. */
  readonly restoreNumber: (id: string, context: Context) => object;
  /** Gives the E.164 number that an id names, whether or not there is such a number. */
  readonly identify: (id: string, context: Surroundings) => string;
  /** Gives the id that the sandbox itself uses for a number. */
  readonly nameNumber: (number: string) => string;
  /** Finds a number that has not been deleted for good. */
  readonly findNumber: (number: string, context: Surroundings) => NumberRecord | undefined;
  /** Tells whether a number's time in the Deletion queue is over. */
  readonly isExpired: (record: NumberRecord, now: number) => boolean;
  /** Gives the document of a batch that was carried out. */
  readonly renderErrors: (errors: readonly PhoneNumberError[], context: Context) => unknown;
  /** Gives the answer of a batch that was carried out. */
  readonly renderBatch: (errors: readonly PhoneNumberError[], context: Context) => Answer;
  /** Gives the answer that carries a document of success. */
  readonly renderSuccess: (document: unknown, context: Context) => Answer;
  /** Gives the answer of a request that was refused. */
  readonly renderRefusal: (refusal: Refusal, context: Context) => Answer;
  /** Gives the id of a request. */
  readonly createRequestId: (context: Context) => string;
  /** Puts on every answer what all have in common. */
  readonly finish: (answer: Answer, context: Context) => Answer;
  /** Sends the answer. */
  readonly write: (answer: Answer, response: ServerResponse, context: Context) => void;
  /** Carries out a command of the state protocol. */
  readonly setState: (command: StateCommand, context: Surroundings) => StateAnswer;
}

/** Stages to be replaced; each takes the stage that it replaces and gives the new one. */
export type Overrides = {
  readonly [Stage in keyof Behaviour]?: (next: Behaviour[Stage]) => Behaviour[Stage];
};
