import fc from 'fast-check';

fc.configureGlobal({ seed: 20231023, numRuns: 200 });
