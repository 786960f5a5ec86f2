import type { Service } from './harness/outcome.ts';
import { serviceNames, serviceProfile } from './services.ts';

/** A host at which AWS itself offers the operation. */
export interface PublishedEndpoint {
  readonly service: Service;
  /** The region for which it takes signatures. */
  readonly region: string;
}

/** The service and region that a host is of, by the templates in the documents; `undefined` for anybody else's host. */
export function findEndpoint(hostname: string): PublishedEndpoint | undefined {
  for (const service of serviceNames)
    for (const template of serviceProfile(service).hosts) {
      const region = matchHost(template, hostname);
      if (region !== undefined) return { service, region: serviceProfile(service).forcedRegion ?? region };
    }
  return undefined;
}

/** Gives the region in a host's name, an empty one for a template without, `undefined` where they don't match. */
function matchHost(template: string, hostname: string): string | undefined {
  const [before = '', after] = template.split('{region}');
  if (after === undefined) return template === hostname ? '' : undefined;
  const region = hostname.slice(before.length, hostname.length - after.length);
  return hostname === `${before}${region}${after}` && /^[a-z0-9-]+$/.test(region) ? region : undefined;
}

/** What decides the region in the scope of signatures. */
export interface RegionQuestion {
  readonly service: Service;
  readonly target: URL | undefined;
  /** The region that the user names for this run. */
  readonly asked: string | undefined;
  /** The region that clients of this user are configured for, as in `AWS_REGION`. */
  readonly configured: string | undefined;
}

/**
 * The region for which requests are signed: the one asked for; else that of AWS's own endpoint; else, as the official
 * clients have it, us-east-1 for Amazon Chime whatever is configured, and the configured one for Amazon Chime SDK Voice.
 */
export function chooseRegion({ service, target, asked, configured }: RegionQuestion): string {
  const published = target === undefined ? undefined : findEndpoint(target.hostname)?.region;
  return asked ?? published ?? serviceProfile(service).forcedRegion ?? configured ?? 'us-east-1';
}

/** What is wrong with service and region at one of AWS's own endpoints, and what to give instead. */
export interface EndpointMistake {
  readonly problem: string;
  readonly remedy: string;
}

/** Finds out whether a target of AWS's own is taken for the other service, or signed to for another region. */
export function findEndpointMistake({
  service,
  target,
  asked,
}: Omit<RegionQuestion, 'configured'>): EndpointMistake | undefined {
  const published = target === undefined ? undefined : findEndpoint(target.hostname);
  if (published === undefined) return undefined;
  const { title } = serviceProfile(published.service);
  if (published.service !== service)
    return {
      problem: `it is the endpoint of ${title}`,
      remedy: `give --service ${published.service}`,
    };
  if (asked === undefined || asked === published.region) return undefined;
  return {
    problem: `it takes signatures for ${published.region}, and --region says ${asked}`,
    remedy: 'leave --region out',
  };
}
