RETURN {} AS list
