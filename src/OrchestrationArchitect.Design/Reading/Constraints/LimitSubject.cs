using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Who or what a figure limits, as far as grammar tells.</summary>
internal sealed class LimitSubject
{
    private readonly QuantityContext _context;
    private readonly Lexicon _lexicon;

    public LimitSubject(QuantityContext context, Lexicon lexicon)
    {
        (_context, _lexicon) = (context, lexicon);
        Person = FindPerson();
    }

    private TaggedSentence Words => _context.Words;

    /// <summary>The person or group that this part or the label names; <see langword="null"/> if none.</summary>
    public string? Person { get; }

    /// <summary>"Subcontractors must be instructed", "crew dispatched": something is done to the person.</summary>
    private bool IsTold(int i)
    {
        var at = i + 1;
        while (Words.TagAt(at) is Tag.Auxiliary or Tag.Modal or Tag.Adverb or Tag.To || Words.Lower(at) is "have" or "has" && Words.TagAt(at + 1) == Tag.To)
        {
            at++;
        }

        return Words.TagAt(at) is Tag.Participle or Tag.Past && at < _context.Quantity.First && (Words.TagAt(at - 1) == Tag.Auxiliary || at == i + 1) && Words.Lower(at) is not ("given" or "asked" or "granted" or "allowed" or "expected" or "reminded");
    }

    private string Noun(int i) => _lexicon.Morphology.Singular(Words.Lower(i));

    /// <summary>A person or an organisation acts by an active verb: "crews return readings", "the lab reports".</summary>
    public bool ActsOutside()
    {
        foreach (var predicate in _context.Sentence.Predicates)
        {
            if (!predicate.Passive && predicate.Finite && !predicate.Subject.IsEmpty && predicate.Subject.Start >= _context.Start && predicate.Verb < _context.Quantity.First)
            {
                var noun = Noun(predicate.Subject.Head);
                var reduced = Words.TagAt(predicate.Verb) is Tag.Past or Tag.Participle && predicate.Object.IsEmpty;
                return !reduced && !IsTold(predicate.Subject.Head) && !_lexicon.Phrases.Is("receiving", predicate.Lemma) && (IsPerson(noun) || _lexicon.Phrases.Is("organisation", noun) || LooksLikePerson(noun));
            }
        }

        return false;
    }

    /// <summary>"The crew must confirm": somebody outside answers.</summary>
    public bool Answers() => ActsOutside() && _context.Sentence.Predicates.Any(p => p.Verb >= _context.Start && p.Verb < _context.Quantity.First && !p.Passive && _lexicon.Phrases.Is("giving-answer", p.Lemma));

    private string? FindPerson()
    {
        for (var i = _context.Start; i < _context.End; i++)
        {
            var counted = Words.Lower(i - 1) is "per" or "each" or "every" or "of" or "/" && i > _context.Quantity.First;
            if (!counted && !IsTold(i) && Words.TagAt(i) is Tag.Noun or Tag.Name && IsPerson(Noun(i)) && !_lexicon.Phrases.Set("machine-modifier").IsWordAt(Words, i - 1) && !(Words.TagAt(i + 1) == Tag.Noun && !IsPerson(Noun(i + 1)) && !_lexicon.Phrases.Set("answer-noun").IsWord(Words.Lower(i + 1))))
            {
                return Noun(i);
            }
        }

        for (var i = _context.Start; i < _context.Quantity.First && _context.Quantity.Value >= 300; i++)
        {
            if (Words.TagAt(i) == Tag.Noun && LooksLikePerson(Noun(i)) && Words.TagAt(i + 1) != Tag.Noun && !IsTold(i))
            {
                return Noun(i);
            }
        }

        foreach (var token in _context.Label)
        {
            if (_lexicon.Morphology.Singular(token.Lower) is var noun && (IsPerson(noun) || (_context.Quantity.Value >= 300 && LooksLikePerson(noun))))
            {
                return noun;
            }
        }

        return null;
    }

    /// <summary>Built like a word for somebody who does something: "examiner", "trustee", "archivist".</summary>
    private bool LooksLikePerson(string noun)
    {
        if (noun.Length < 6 || _lexicon.Phrases.Is("no-person", noun[(noun.LastIndexOf('-') + 1)..]))
        {
            return false;
        }

        foreach (var ending in (ReadOnlySpan<string>)["er", "or", "ist", "ian", "ee", "man", "woman"])
        {
            if (noun.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word for somebody, or built like one.</summary>
    public bool IsMadeLikePerson(int i) => IsPerson(Noun(i)) || LooksLikePerson(Noun(i));

    private bool IsPerson(string noun) => _lexicon.Phrases.Is("people", noun) || _lexicon.Phrases.People.Contains(noun);

    /// <summary>"You have 24 hours", "he gets two days".</summary>
    public bool HasTime()
    {
        for (var i = _context.Start; i < _context.Quantity.First; i++)
        {
            if (IsToAnswer() || Words.Lower(i) is "have" or "has" or "gets" or "get" or "given" or "had" or "give" or "gives" or "gave" or "allow" or "allows" or "allowed" or "granted" or "grants" or "grant" or "got" && i + 4 > _context.Quantity.First && Words.Lower(i + 1) is not "to")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Two days to answer": the time is somebody's.</summary>
    public bool IsToAnswer() => Words.TagAt(_context.Quantity.End) == Tag.To && _lexicon.Phrases.Set("giving-answer").IsBaseAt(Words, Math.Min(_context.Quantity.End + 1, Words.Count - 1));

    /// <summary>"From match to handover no more than 2 hours".</summary>
    public bool IsFromTo()
    {
        if (!_context.Label.IsEmpty && _context.Label[0].Is("from") && _context.Label.Any(t => t.Lower is "to" or "until" or "till"))
        {
            return true;
        }

        var from = -1;
        for (var i = _context.Start; i < _context.End; i++)
        {
            if (i == _context.Quantity.First)
            {
                i = _context.Quantity.End;
            }

            from = Words.Lower(i) == "from" && Words.TagAt(i + 1) != Tag.Number ? i : from;
            if (from >= 0 && i > from + 1 && Words.Lower(i) is "to" or "until" or "till")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A run named by what it handles or makes: "a booking", "every order", "the report". A mass noun without an article
    /// ("evaluation", "OCR") names an activity.
    /// </summary>
    public bool NamesRun()
    {
        for (var i = _context.Start; i < _context.End; i++)
        {
            if (i == _context.Quantity.First)
            {
                i = _context.Quantity.End;
            }

            if (Words.TagAt(i) is Tag.Determiner && Words.Lower(i) is "a" or "an" or "every" or "each" or "any" or "the" or "this" && Words.TagAt(i - 1) != Tag.Preposition && Phrases.Read(Words, i, _context.End) is { IsEmpty: false } phrase)
            {
                return !_lexicon.Phrases.Set("part").IsWord(Words.Lemmas[phrase.Head]) && (Words.Lower(i) != "the" || phrase.End - phrase.Start <= 2);
            }
        }

        return false;
    }

    /// <summary>An activity that is not told as a step: "OCR", "panel", "evaluation"; no article stands before it.</summary>
    public bool NamesActivity()
    {
        for (var i = _context.Start; i < _context.End; i++)
        {
            if (i == _context.Quantity.First)
            {
                i = _context.Quantity.End;
            }

            if (Words.TagAt(i) is Tag.Noun or Tag.Name or Tag.Gerund && !_context.IsWord("limit-noun", i) && !_context.IsWord("bounding", i))
            {
                return Words.TagAt(i - 1) is not (Tag.Determiner or Tag.Preposition or Tag.Number) && (Words.TagAt(i) != Tag.Noun || Words.Lemmas[i] == Words.Lower(i)) && (IsDoing(i) || !_context.IsTopic(i, _context.End));
            }
        }

        return false;
    }

    /// <summary>"Rolling back", "post-editing".</summary>
    private bool IsDoing(int i) => Words.TagAt(i) == Tag.Gerund || (i == _context.Start && Words.Lower(i) is { Length: > 5 } own && own.EndsWith("ing", StringComparison.Ordinal) && Words.TagAt(i + 1) != Tag.Noun) || (Words.Lower(i).EndsWith("ing", StringComparison.Ordinal) && Words.Lower(i).Contains('-', StringComparison.Ordinal));

    /// <summary>Something that is done is limited: "loading", "rolling back", "a withdrawal" that undoes a step.</summary>
    public bool IsDoing()
    {
        for (var i = _context.Start; i < _context.Quantity.First; i++)
        {
            if (Words.TagAt(i) is Tag.Noun or Tag.Name or Tag.Gerund)
            {
                return IsDoing(i) || (_lexicon.VerbOfNominal(Words.Lower(i)) is { } verb && _lexicon.Phrases.Is("inverse", verb) && !_context.IsTopic(i, i + 1) && Words.TagAt(i + 1) != Tag.Noun);
            }
        }

        return false;
    }

    /// <summary>"GDPR gives us one month".</summary>
    public bool IsLaw() => _lexicon.Terms.Find(Words.Sentence.Tokens[_context.Start.._context.Quantity.First], "compliance", _lexicon).Any();
}
