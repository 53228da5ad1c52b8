-- The steps that were applied; migrator.
SELECT version FROM schema_version
