import type { OperationCheck } from './operation-check.ts';

/** A content coding needs an Accept-Encoding that allows it; both official clients choke on unasked gzip. */
export const noUnaskedEncoding: OperationCheck = {
  id: 'no-unasked-encoding',
  title: 'no content coding that the request did not allow',
  clauses: ['transport/no-unasked-encoding'],
  judge(view) {
    if (!view.isOperation) return null;
    const codings = split(view.header('content-encoding')).filter((coding) => coding !== 'identity');
    const accepted = view.requestHeader('accept-encoding');
    return codings
      .filter((coding) => !allows(accepted, coding))
      .map((coding) => ({
        clause: 'transport/no-unasked-encoding',
        code: 'unasked-encoding',
        path: 'header content-encoding',
        received: coding,
        expected: `none, since Accept-Encoding is ${accepted ?? 'absent'}`,
      }));
  },
};

function split(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
}

/** Whether a field value of Accept-Encoding allows a coding (RFC 9110 §12.5.3). */
function allows(accepted: string | undefined, coding: string): boolean {
  const weights = new Map(
    split(accepted).map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [withoutPrefix(name), weight === undefined ? 1 : Number(weight.slice(2))] as const;
    }),
  );
  return (weights.get(withoutPrefix(coding)) ?? weights.get('*') ?? 0) > 0;
}

/** `x-gzip` and `x-compress` are other names for `gzip` and `compress` (RFC 9110 §8.4.1). */
function withoutPrefix(coding: string): string {
  return coding.replace(/^x-/, '');
}
