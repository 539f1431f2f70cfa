// Imported before everything else of the tests, so that settings are read as a test wants them.
process.env['NODE_ENV'] = 'test';
process.env['LOG_LEVEL'] ??= 'silent';
