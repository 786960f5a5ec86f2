import { describeContract } from './vitest.ts';

// The target, its states and the credentials come from the environment: CONTRACT_TARGET, CONTRACT_STATES,
// CONTRACT_SERVICE, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
describeContract();
