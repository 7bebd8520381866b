using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>What a verb acts on through a preposition or a clause: "applies for the permit", "waits until the copy is back".</summary>
internal sealed class Complements(Lexicon lexicon)
{
    /// <summary>The preposition a name needs, and the words of the thing.</summary>
    /// <param name="Link">The preposition; empty if none.</param>
    /// <param name="Phrase">The words of the thing.</param>
    /// <param name="Told">A clause is about it, rather than the verb itself.</param>
    internal readonly record struct Complement(string Link, Phrase Phrase, bool Told = false);

    /// <summary>The complement of a verb without an object; <see langword="null"/> if none.</summary>
    public Complement? After(ParsedSentence parsed, Predicate predicate)
    {
        var words = parsed.Words;
        var next = parsed.Predicates.FirstOrDefault(p => p.First >= predicate.End);
        var limit = next?.First ?? words.Count;
        var seeks = lexicon.Phrases.Is("seeking", predicate.Lemma);
        Complement? found = null;
        for (var i = predicate.End; i < limit && Continues(words, i); i++)
        {
            if (words.TagAt(i) is not (Tag.Preposition or Tag.To) || Phrases.Read(words, i + 1, limit) is not { IsEmpty: false } phrase || phrase.Start != i + 1)
            {
                continue;
            }

            var link = words.Lower(i);
            if (Takes(predicate.Lemma, link) && !IsCircumstance(words, phrase) && (found is null || (seeks && link is "for" or "about" or "on")))
            {
                found = new Complement(link, phrase);
            }

            if (found is not null && !(seeks && found.Value.Link is "to" or "with"))
            {
                break;
            }

            i = phrase.End - 1;
        }

        return found ?? (next is null ? null : Told(words, predicate, next));
    }

    /// <summary>"Decides whether the volunteer may work", "waits until the copy is back": what the clause is about.</summary>
    private Complement? Told(TaggedSentence words, Predicate predicate, Predicate next)
    {
        var waits = next is { Clause: ClauseKind.Prior, Marker: "until" or "till" } && lexicon.ClassOf(predicate.Lemma) == Lexicons.VerbClass.Wait;
        if (!(waits || next is { Clause: ClauseKind.Complement, Marker: "whether" or "if" or "how" } || (next is { Clause: ClauseKind.Complement, Marker: "that" } && lexicon.EffectOf(predicate.Lemma) == Effect.Read)) || next.ClauseStart - predicate.End > 1)
        {
            return null;
        }

        var about = next.Passive || next.Subject.IsEmpty ? next.Object : next.Subject;
        var link = waits ? "for" : lexicon.ClassOf(predicate.Lemma) == Lexicons.VerbClass.Decide && predicate.Lemma == "decide" ? "on" : "";
        return about.IsEmpty || (words.TagAt(about.Head) == Tag.Pronoun && words.Lower(about.Head) is not ("it" or "they")) ? null : new Complement(link, about, Told: true);
    }

    private bool Takes(string lemma, string link) =>
        link is "for" or "about" || lexicon.Phrases.Is("complement", lemma + " " + link);

    /// <summary>"On Friday", "at the end"; without an article also "on request".</summary>
    private bool IsCircumstance(TaggedSentence words, Phrase phrase)
    {
        if (words.TagAt(phrase.Head) == Tag.Number)
        {
            return true;
        }

        var noun = lexicon.Morphology.Singular(words.Lower(phrase.Head));
        return phrase.Head == phrase.Start
            ? lexicon.Phrases.Is("circumstance", noun) || lexicon.Phrases.Is("bare-circumstance", noun)
            : words.TagAt(phrase.Head - 1) is not (Tag.Noun or Tag.Name) && lexicon.Phrases.Is("circumstance", noun);
    }

    private static bool Continues(TaggedSentence words, int i) =>
        words.TagAt(i) is not (Tag.Coordinator or Tag.Subordinator or Tag.Relative) && words.Lower(i) is not ("," or ";" or ":" or "." or "(" or ")" or "–" or "—");
}
