import type { ChildMessage, ChildTransaction } from './child-messages.ts';
import { readExchangeRecord } from './read-exchange-record.ts';
import type { DreddResult, DreddTransaction } from './transaction.ts';

/** Keeps book of one run of Dredd. */
export interface Ledger {
  /** Takes down which transactions there are to be. */
  list(message: ChildMessage & { kind: 'ready' }): void;
  add(transaction: ChildTransaction): void;
  /** Whether Dredd has come as far as listing its transactions. */
  isReady(): boolean;
  /** Whether the target has stopped answering, so that nothing more is to be sent. */
  isHopeless(): boolean;
  /** The result, with every listed transaction in it; `reason` says why some are missing. */
  close(reason: string | undefined, log: string): DreddResult;
}

/** After so many exchanges without an answer in time the target counts as gone. */
const timeoutsAllowed = 2;

/** Opens the book of one run. */
export function createLedger(): Ledger {
  const done: DreddTransaction[] = [];
  let listed: ReadonlyArray<Pick<DreddTransaction, 'name' | 'status'>> | undefined;
  return {
    list({ transactions }) {
      listed = transactions;
    },
    add(transaction) {
      done.push(readTransaction(transaction));
    },
    isReady: () => listed !== undefined,
    isHopeless: () =>
      done.filter(({ exchange }) => exchange?.accident?.kind === 'timeout').length >= timeoutsAllowed,
    close(reason = 'Dredd left it out', log) {
      if (listed === undefined) return { kind: 'accident', reason, log };
      const missing = listed.filter(({ name }) => !done.some((transaction) => transaction.name === name));
      const rest = missing.map((transaction) => ({
        ...transaction,
        outcome: 'error' as const,
        messages: [reason],
      }));
      return { kind: 'ran', transactions: [...done, ...rest], log };
    },
  };
}

/** An exchange that met an accident is one for Dredd too, whatever it made of the part that arrived. */
function readTransaction({ record, ...transaction }: ChildTransaction): DreddTransaction {
  if (record === undefined) return transaction;
  const exchange = readExchangeRecord(record);
  if (exchange.accident === undefined) return { ...transaction, exchange };
  return { ...transaction, outcome: 'error', messages: [exchange.accident.message], exchange };
}
