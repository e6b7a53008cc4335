package obscura.web;

import java.util.ArrayList;
import java.util.List;
import obscura.web.cli.Check;
import obscura.web.cli.Doctor;
import obscura.web.cli.MachineChecks;
import obscura.web.cli.NotYet;
import obscura.web.cli.Obscura;
import picocli.CommandLine;

/** The only place that calls constructors across rooms, top to bottom. */
final class Wiring {
    private Wiring() {}

    /** The table of commands, in the order {@code obscura --help} shows them. */
    static CommandLine commands() {
        return new CommandLine(new Obscura())
                .addSubcommand("demo", new NotYet())
                .addSubcommand("serve", new NotYet())
                .addSubcommand("journal", new NotYet())
                .addSubcommand("verify-certificate", new NotYet())
                .addSubcommand("token", new NotYet())
                .addSubcommand("doctor", new Doctor(Wiring::checks, System.out));
    }

    /** What {@code obscura doctor} looks at: the machine first, then what the adapters need of it. */
    private static List<Check> checks(Doctor.Places places) {
        return new ArrayList<>(MachineChecks.of(places));
    }
}
