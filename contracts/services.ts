import { serviceFacts } from '../generated/batch-delete-phone-number.services.ts';
import type { Service } from './harness/outcome.ts';

/** What is different between the services that offer the operation; the bytes on the wire are the same. */
export interface ServiceProfile {
  readonly name: Service;
  readonly title: string;
  /** The service name in the scope of signatures, the same for both (`signingName` of both service models). */
  readonly signingName: string;
  /** The one region for which requests are signed, whatever region a client is configured for; absent: its own. */
  readonly forcedRegion?: string;
  /** Hosts at which AWS offers the service; `{region}` stands for the name of a region. */
  readonly hosts: readonly string[];
  /** The published words for `ErrorCode`. */
  readonly errorCodes: ReadonlySet<string>;
  /** The members of error bodies on which the published models of the service agree. */
  readonly errorMembers: ReadonlySet<string>;
}

/** The names of the services, the default first. */
export const serviceNames: readonly Service[] = ['chime', 'chime-sdk-voice'];

const profiles: Readonly<Record<Service, ServiceProfile>> = {
  // The endpoint rules of both official clients name us-east-1 as the signing region of the one endpoint.
  chime: { ...profile('chime', 'Amazon Chime'), forcedRegion: 'us-east-1' },
  'chime-sdk-voice': profile('chime-sdk-voice', 'Amazon Chime SDK Voice'),
};

/** The profile of a service, as its document has it. */
export function serviceProfile(name: Service): ServiceProfile {
  return profiles[name];
}

/** The service of this name, if there is one. */
export function findService(name: string): Service | undefined {
  return serviceNames.find((known) => known === name);
}

function profile(name: Service, title: string): ServiceProfile {
  const { hosts, errorCodes, errorMembers } = serviceFacts[name];
  return {
    name,
    title,
    signingName: 'chime',
    hosts,
    errorCodes: new Set(errorCodes),
    errorMembers: new Set(errorMembers),
  };
}
