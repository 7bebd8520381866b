using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>
/// What takes something back by what is sent, posted or said: "a correction is mailed to the creditors", "a return label is sent for the router",
/// "the caterer is told not to come".
/// </summary>
internal sealed class Notices(ParsedSentence parsed, Lexicon lexicon)
{
    /// <summary>How many words after "told" may say that somebody or something is not needed.</summary>
    private const int Reach = 12;

    private readonly TaggedSentence _words = parsed.Words;

    /// <summary>What the predicate whose verb stands at a token takes back; <see langword="null"/> if nothing.</summary>
    public IEnumerable<Notice> At(int i) => First(i) is { } notice ? [notice, .. Others(parsed.PredicateAt(i)!, notice)] : [];

    private Notice? First(int i) => parsed.PredicateAt(i) is { Negated: false } predicate ? Dismissal(predicate) ?? Paper(predicate) : null;

    /// <summary>The verb by which something at a token is sent, posted or got; <see langword="null"/> if there is none.</summary>
    public Predicate? Giving(int i) => parsed.Predicates.FirstOrDefault(p => !p.Negated && p.Object.Start <= i && i < p.Object.End && lexicon.Phrases.Is("giving-notice", p.Lemma));

    /// <summary>"The caterer is told not to come", "tell the host that the room is no longer needed": who is told need not do what was asked.</summary>
    private Notice? Dismissal(Predicate tell)
    {
        var told = Told(tell);
        if (!lexicon.Phrases.Is("telling-off", tell.Lemma) || told.IsEmpty || Objects.Of(_words, told, lexicon) is not { } who)
        {
            return null;
        }

        var by = CompensationReader.Name(tell.Lemma, who.Thing);
        return NotNeeded(tell.End, told) is { } thing ? new Notice("cancel", thing with { Words = thing.Words.Add(who.Head) }, by, tell.End)
            : IsSentOff(tell.End, told) ? new Notice("dismiss", who, by, tell.End) : null;
    }

    /// <summary>"The police are informed that no escort is needed": the thing that is not; <see langword="null"/> if none is told.</summary>
    private UndoneObject? NotNeeded(int from, Phrase told)
    {
        for (var at = Math.Max(from, told.Start < from ? from : told.End); at < Math.Min(_words.Count, from + Reach) && _words.Lower(at) is not ("," or ";" or ":"); at++)
        {
            if (_words.Lower(at) is "no" && Phrases.Read(_words, at + 1, _words.Count) is { IsEmpty: false } thing && lexicon.Phrases.Set("needed").LengthAt(_words, thing.End) > 0)
            {
                return Objects.Of(_words, thing, lexicon);
            }
        }

        return null;
    }

    /// <summary>"The cook and the band are told not to come": the others who are told.</summary>
    private IEnumerable<Notice> Others(Predicate tell, Notice first)
    {
        var all = first.Verb is not "dismiss" ? [] : Told(tell).End <= tell.First ? Objects.Before(_words, tell.First, FailureContext.Untold, lexicon) : Objects.After(_words, Told(tell).Start, lexicon);
        foreach (var (who, _) in all)
        {
            if (who is not null && who.Head != first.Thing?.Head)
            {
                yield return first with { Thing = who, By = CompensationReader.Name(tell.Lemma, who.Thing) };
            }
        }
    }

    private static Phrase Told(Predicate tell) =>
        tell.Passive ? tell.Subject.IsEmpty ? tell.Object : tell.Subject : tell.Recipient.IsEmpty ? tell.Object : tell.Recipient;

    private bool IsSentOff(int from, Phrase told)
    {
        for (var at = Math.Max(from, told.Start < from ? from : told.End); at < Math.Min(_words.Count, from + Reach) && _words.Lower(at) is not ("," or ";" or ":"); at++)
        {
            if (lexicon.Phrases.Set("sending-off").LengthAt(_words, at) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private Notice? Paper(Predicate give)
    {
        if (give.Object.IsEmpty || !lexicon.Phrases.Is("giving-notice", give.Lemma))
        {
            return null;
        }

        var (head, end) = (give.Object.Head, give.Object.End);
        var verb = give.Lemma is "get" or "receive" or "have" ? "send" : give.Lemma;
        if (lexicon.Phrases.Set("calling-off-paper").IsBaseAt(_words, head) && Recipient(give) is { IsEmpty: false } dropped && Objects.Of(_words, dropped, lexicon) is { } party)
        {
            return new Notice("cancel", party, CompensationReader.Name("cancel", party.Thing), give.End);
        }

        for (var i = give.Object.Start; i < end; i++)
        {
            if (lexicon.Phrases.Set("correcting").IsWordAt(_words, i) && _words.TagAt(i) is Tag.Noun && (i == head || lexicon.Phrases.Set("paper").IsBaseAt(_words, head)) && Recipient(give) is { IsEmpty: false } told && Objects.Of(_words, told, lexicon) is { } who)
            {
                return new Notice("correct", WithWhole(who, told), Named(verb, i, end), give.End);
            }
        }

        if (_words.Lower(head) is "label" or "labels" && head > give.Object.Start && _words.Lower(head - 1) is "return" && Returned(give) is { } thing)
        {
            return new Notice("fetch-back", thing, Named(verb, head - 1, end), give.End);
        }

        return null;
    }

    /// <summary>Who gets the paper; empty if nobody is named.</summary>
    private Phrase Recipient(Predicate give) =>
        give is { Passive: false, Lemma: "get" or "receive", Subject.IsEmpty: false } or { Passive: true, Subject.IsEmpty: false } ? give.Subject
            : !give.Recipient.IsEmpty ? give.Recipient : _words.Lower(give.End) is "to" ? Phrases.Read(_words, give.End + 1, _words.Count)
            : _words.Lower(give.Object.End) is "to" ? Phrases.Read(_words, give.Object.End + 1, _words.Count) : default;

    /// <summary>"All recipients of the letter": what they got tells what is corrected.</summary>
    private UndoneObject WithWhole(UndoneObject who, Phrase told) =>
        _words.Lower(told.End) is "of" && Phrases.Read(_words, told.End + 1, _words.Count) is { IsEmpty: false } whole ? who with { Words = who.Words.Add(_words.Lemmas[whole.Head]) } : who;

    /// <summary>What is to come back with a label: "a return label is sent for the router", "a router return label".</summary>
    private UndoneObject? Returned(Predicate give)
    {
        for (var at = give.Object.Start; at < Math.Min(_words.Count, give.End + Reach) && _words.TagAt(at) is not Tag.Punctuation; at++)
        {
            if (_words.Lower(at) is "for" && Phrases.Read(_words, at + 1, _words.Count) is { IsEmpty: false } thing)
            {
                return Objects.Of(_words, thing, lexicon);
            }
        }

        var before = give.Object.Head - 2;
        return before >= give.Object.Start && _words.TagAt(before) is Tag.Noun or Tag.Name ? Objects.Of(_words, new Phrase(before, before + 1, before), lexicon) : null;
    }

    private string Named(string verb, int from, int end) => CompensationReader.Name(verb, _words.Text(from, end).ToLowerInvariant());
}

/// <summary>Something sent or said that takes something back.</summary>
/// <param name="Verb">The verb that says how, as a mention's.</param>
/// <param name="Thing">What or who it is about.</param>
/// <param name="By">The id of what is done.</param>
/// <param name="End">The token after the verb.</param>
internal sealed record Notice(string Verb, UndoneObject Thing, string By, int End);
