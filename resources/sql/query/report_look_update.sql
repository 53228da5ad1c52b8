-- The brand of a report and its footnote; reportlookwriter.
UPDATE reports SET brand_name = ?, brand_colour = ?, logo_type = ?, logo = ?, footnote = ? WHERE id = ? RETURNING id
