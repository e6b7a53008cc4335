/**
 * Who has an account, who is invited, which programs have a token. Every change asks for the password again and is in the
 * journal. Start reading at {@link obscura.web.people.PeopleRoutes}.
 */
package obscura.web.people;
