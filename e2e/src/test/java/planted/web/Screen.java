package planted.web;

import java.sql.Connection;

public record Screen(Connection database) {}
