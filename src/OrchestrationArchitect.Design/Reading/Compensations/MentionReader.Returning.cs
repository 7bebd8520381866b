using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Whether and where something goes back to.</summary>
internal sealed partial class MentionReader
{
    /// <summary>How many words may stand between a verb and the state that it brings back.</summary>
    private const int Back = 8;

    /// <summary>Said to go back to what was before, by "back" or "again".</summary>
    private bool IsReversion(string verb, int i) => (verb.EndsWith("-back", StringComparison.Ordinal) && !lexicon.Phrases.Is("rework", verb) && !IsForRework(i)) || _undoing.IsAgain(i) || IsToFormer(i)
        || (verb.StartsWith("re", StringComparison.Ordinal) && lexicon.Phrases.Is("inverse", verb));

    /// <summary>"Sent back to the clerk", "handed back for correction": somebody is to work on it.</summary>
    private bool IsForRework(int i)
    {
        for (var at = i + 1; at < Math.Min(_words.Count, i + 8) && _words.TagAt(at) is not Tag.Punctuation; at++)
        {
            if (_words.Lower(at) is "for" || (_words.Lower(at) is "to" && Phrases.Read(_words, at + 1, _words.Count) is { IsEmpty: false } who && lexicon.Phrases.People.Contains(_words.Lemmas[who.Head]) && !lexicon.Phrases.Set("giver").IsBaseAt(_words, who.Head)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Reverted to their former slot", "set to the old value".</summary>
    private bool IsToFormer(int i) => Former(i) is var at and > 0 && _words.Lower(at) is "to" or "at";

    /// <summary>Whether a verb without a word for undoing brings back what was before: "the traffic is pointed at the old cluster", "the meter is flashed with the previous image".</summary>
    private bool BringsFormer(int i) =>
        _words.TagAt(i) is Tag.Base or Tag.Present or Tag.Participle && context.At(i) is Mishap.Failure or Mishap.Condition && !lexicon.Phrases.Set("handling").IsBaseAt(_words, i) && lexicon.ClassOf(_words.Lemmas[i]) is Lexicons.VerbClass.Action && Former(i) is var at and > 0 && (_words.Lower(at) is "to" or "at" || lexicon.Phrases.Set("altering").IsBaseAt(_words, i));

    /// <summary>The word of place or means before what is called old or previous, behind a verb; -1 if there is none.</summary>
    private int Former(int i)
    {
        for (var at = i + 1; at < Math.Min(_words.Count, i + Back) && _words.TagAt(at) is not (Tag.Punctuation or Tag.Coordinator); at++)
        {
            if (_words.Lower(at) is "to" or "at" or "with" or "by" && Indexes.From(at + 1, 2).Any(w => lexicon.Phrases.Set("former").IsWordAt(_words, w)))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>"The meter is flashed with the previous image": what is brought back is the image.</summary>
    private void AddFormer(int i)
    {
        var at = Former(i);
        if (_words.Lower(at) is "with" or "by" && Objects.Of(_words, Phrases.Read(_words, at + 1, _words.Count), lexicon) is { } former)
        {
            Add(_words.Lemmas[i], former, all: false, i, i + 1, again: true);
        }
        else
        {
            AddVerb(i, i + 1, _words.Lemmas[i], again: true);
        }
    }

    /// <summary>"Returns the case to examination": back to what is done with it, not to who had it.</summary>
    private bool IsToAnotherStage(int end) =>
        Phrases.Read(_words, end, _words.Count) is { IsEmpty: false } thing && _words.Lower(thing.End) is "to" && _words.TagAt(thing.End + 1) is Tag.Noun && lexicon.VerbOfNominal(_words.Lower(thing.End + 1)) is not null && lexicon.Phrases.Set("record-of-run").IsBaseAt(_words, thing.Head);

    /// <summary>"The trailers roll back to the yard": an active verb without an object.</summary>
    private bool OfItself(int i, int end) => end == i + 2 && _words.TagAt(i) is Tag.Present && Objects.After(_words, end, lexicon).IsEmpty && !Objects.Before(_words, i, context, lexicon).IsEmpty;

    /// <summary>"Back on sale", "back into stock".</summary>
    private bool IsOnto(int i) => Indexes.From(i, Math.Min(4, _words.Count - i)).Any(at => _words.Lower(at) == "back" && (_words.Lower(at + 1) is "on" or "onto" || (_words.Lower(at + 1) is "into" && IsStore(Phrases.Read(_words, at + 2, _words.Count)))));

    /// <summary>Where things are kept: what goes back into the pool is said to be returned.</summary>
    private bool IsStore(Phrase place) => !place.IsEmpty && _words.Lemmas[place.Head] is not "pool" and var kept && lexicon.Phrases.Is("backwards", kept);

    /// <summary>What something is taken off or out of: "the list" in "the name is taken off the list".</summary>
    private Phrase Place(int i)
    {
        var at = i + 1;
        while (at < Math.Min(_words.Count, i + 7) && _words.Lower(at) is not ("off" or "from" or "on" or "out") && _words.TagAt(at) is not (Tag.Punctuation or Tag.Coordinator) && !_words.TagAt(at).IsVerb())
        {
            at++;
        }

        return _words.Lower(at) is "off" or "from" or "on" or "out" ? Phrases.Read(_words, at + (_words.Lower(at + 1) is "of" ? 2 : 1), _words.Count) : default;
    }

    /// <summary>"Send the lorry home": the particle of the verb is no part of what is undone.</summary>
    private UndoneObject WithoutParticle(string verb, UndoneObject thing) =>
        verb.IndexOf('-') is var at and > 0 && verb[(at + 1)..] is var particle && thing.Head == particle && thing.Thing.EndsWith(" " + particle, StringComparison.Ordinal)
            && thing.Thing[..^(particle.Length + 1)] is var told && lexicon.Morphology.Singular(told[(told.LastIndexOf(' ') + 1)..]) is var head
            ? new UndoneObject(head, told, thing.Words.Remove(particle)) : thing;

    /// <summary>"The megaphones are given back and so is the van".</summary>
    private UndoneObject? SoIs(int end) =>
        _words.Lower(end) is "and" or "," && _words.Lower(end + 1) is "so" or "as" && _words.TagAt(end + 2) is Tag.Auxiliary && Phrases.Read(_words, end + 3, _words.Count) is { IsEmpty: false } also ? Objects.Of(_words, also, lexicon) : null;
}
