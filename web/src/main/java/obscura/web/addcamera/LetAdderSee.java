package obscura.web.addcamera;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import obscura.plugin.access.ChangePeople;
import obscura.plugin.access.Person;
import obscura.plugin.access.PersonChange;
import obscura.plugin.access.Visitor;
import obscura.plugin.camera.Camera;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;

/**
 * Who is limited to some cameras may see those they added themselves: they know its password, and somebody has to draw its masks.
 * Each time it is in the journal. A program's token keeps the limit it was made with.
 */
public final class LetAdderSee {
    private final ChangePeople people;
    private final Journal journal;

    public LetAdderSee(ChangePeople people, Journal journal) {
        this.people = people;
        this.journal = journal;
    }

    /** @return false when the visitor can't see all of them even now */
    boolean see(List<Camera> added, Visitor visitor, Who who) {
        List<Camera> hidden =
                added.stream().filter(camera -> !visitor.maySee(camera.id())).toList();
        if (hidden.isEmpty()) {
            return true;
        }
        return visitor instanceof Visitor.BySession session && give(hidden, session.person(), who);
    }

    private boolean give(List<Camera> hidden, Person person, Who who) {
        PersonChange change =
                people.letSee(person.id(), hidden.stream().map(Camera::id).collect(Collectors.toSet()));
        boolean done = change instanceof PersonChange.Changed;
        for (Camera camera : hidden) {
            journal.append(new Note(
                    who,
                    Act.CHANGE_PERSON,
                    Optional.of(camera.id()),
                    Optional.empty(),
                    person.name() + ", may see " + camera.name() + " after adding it",
                    "",
                    done ? Result.DONE : Result.FAILED));
        }
        return done;
    }
}
