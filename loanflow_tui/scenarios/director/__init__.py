"""A second terminal that directs a show: the protocol, the show's side and the director's."""
