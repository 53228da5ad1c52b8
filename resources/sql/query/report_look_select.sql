-- The brand of a report and whether what goes to the client says that videos are hidden; reportreader.
SELECT brand_name, brand_colour, logo_type, logo, footnote FROM reports WHERE id = ?
