using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Undoing told as something that is issued, given or got: "a credit note is issued", "the guest gets a refund".</summary>
internal sealed partial class MentionReader
{
    /// <summary>"Credit note for the invoice", "a credit note is issued": what is issued is the undoing, not the note.</summary>
    private void CreditNote(int i)
    {
        Add("credit-note", _words.Lower(i + 2) is "for" or "of" && Objects.After(_words, i + 3, lexicon) is [var (credited, _), ..] ? credited : new UndoneObject("invoice", "invoice", ["invoice"]), all: false, i, i + 2);
        NameByGiving(i, "credit note", "issue");
        // "If the customer disputes the invoice": it is what the note takes back.
        _found[^1] = _found[^1] with { Failing = [] };
    }

    /// <summary>"The cook and the band are told not to come"; whether a token is the verb of such.</summary>
    private bool AddNotices(int i)
    {
        var known = _found.Count;
        foreach (var notice in _notices.At(i))
        {
            Add(notice.Verb, notice.Thing, all: false, i, notice.End);
            _found[^1] = _found[^1] with { By = notice.By, IsNotice = true };
        }

        return _found.Count > known;
    }

    /// <summary>"A refund is issued", "the guest gets a full refund": the noun tells by itself what is undone, and the verb only that it comes about.</summary>
    private bool IsGiven(int i, string verb) => lexicon.Phrases.Is("self-naming", verb) && _notices.Giving(i) is not null;

    private void Given(int i, string verb)
    {
        Add(verb, Itself(verb), all: false, i, i + 1);
        NameByGiving(i, _words.Lower(i), "give");
    }

    /// <summary>Names the mention just added by the verb that its noun is the object of.</summary>
    /// <param name="i">The noun.</param>
    /// <param name="what">What is given.</param>
    /// <param name="got">What is done where the text says that somebody gets it.</param>
    private void NameByGiving(int i, string what, string got)
    {
        if (_notices.Giving(i) is { } give)
        {
            _found[^1] = _found[^1] with { By = CompensationReader.Name(give.Lemma is "get" or "receive" ? got : give.Lemma, what), IsNotice = true, Span = new SourceSpan(_words.Sentence.Field, _words[give.Verb].Start, _words[give.End - 1].End - _words[give.Verb].Start) };
        }
    }
}
