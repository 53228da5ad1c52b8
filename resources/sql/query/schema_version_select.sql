-- Which schema the database has; migrator, integrity.
SELECT MAX(version) FROM schema_version
