-- Records an applied step, in the step's own transaction; migrator.
INSERT INTO schema_version (version, name, applied_at) VALUES (?, ?, ?)
