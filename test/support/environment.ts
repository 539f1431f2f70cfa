// Imported before everything else of the tests, so that settings are read as a test wants them.
process.env['NODE_ENV'] = 'test';
process.env['LOG_LEVEL'] ??= 'silent';
// All tests come from one address.
process.env['LIMIT_REQUESTS_PER_MINUTE'] ??= '1000000';
process.env['LIMIT_REGISTRATIONS_PER_10_MINUTES'] ??= '1000000';
