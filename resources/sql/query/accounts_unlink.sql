-- Before the networks of a profile are written anew: what is not in the answer is not linked; workspacewriter.
UPDATE social_accounts SET link_state = 'not_linked', updated_at = ? WHERE profile_id = ?
