import { documentPathOf } from '../../../contracts/document-path.ts';
import type { Service } from '../../../contracts/harness/outcome.ts';
import { serviceNames, serviceProfile } from '../../../contracts/services.ts';
import { type Explainer, section } from './explainer.ts';

/** Builds an explainer for each service that offers the operation. */
export function createServiceExplainers(): readonly Explainer[] {
  return serviceNames.map((name) => ({ id: name, lines: () => explainService(name) }));
}

function explainService(name: Service): readonly string[] {
  const { title, hosts, forcedRegion, signingName, errorCodes, errorMembers } = serviceProfile(name);
  return [
    `service ${name}`,
    title,
    '',
    ...section('hosts', hosts),
    ...section('region', [
      forcedRegion === undefined ? 'its own' : `${forcedRegion}, whatever is configured`,
    ]),
    ...section('signing', [`Signature Version 4, service name ${signingName}`]),
    ...section('words', [...errorCodes]),
    ...section('members', [
      errorMembers.size === 0
        ? 'of error bodies none are relied on'
        : `of error bodies: ${[...errorMembers].join(', ')}`,
    ]),
    ...section('document', [documentPathOf(name)]),
    ...section('try', [`chime-contract verify <url> --service ${name}`]),
  ];
}
