using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Finds the words that undo something, verbs and nouns, where a text speaks of failure.</summary>
internal sealed partial class MentionReader(ParsedSentence parsed, FailureContext context, FailureContext? before, int number, Lexicon lexicon)
{
    private readonly TaggedSentence _words = parsed.Words;
    private readonly List<UndoingMention> _found = [];

    public static IEnumerable<UndoingMention> Read(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
    {
        var contexts = new FailureContexts(sentences, lexicon).Read();
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Place.Role == Structure.PlaceRole.Heading)
            {
                continue;
            }

            var paired = false;
            foreach (var pair in AsidePairs.Read(sentences[i].Words, i, lexicon))
            {
                paired = true;
                yield return pair;
            }

            foreach (var pair in paired ? [] : PairReader.Read(sentences[i], i, lexicon))
            {
                paired = true;
                yield return pair;
            }

            if (!paired && contexts[i] is { } context)
            {
                foreach (var mention in new MentionReader(sentences[i], context, i > 0 ? contexts[i - 1] : null, i, lexicon).Run())
                {
                    yield return mention;
                }
            }
        }
    }

    private List<UndoingMention> Run()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (context.At(i) == Mishap.None || IsDenied(i))
            {
                continue;
            }

            if (VerbAt(i, out var end) is { } verb)
            {
                AddVerb(i, end, verb);
            }
            else if ((_words.TagAt(i) == Tag.Noun || IsGerundNoun(i)) && lexicon.VerbOfNominal(_words.Lower(i)) is { } nominal && Undoes(nominal) && _words.TagAt(i + 1) is not (Tag.Noun or Tag.Auxiliary or Tag.Modal))
            {
                AddNoun(i, nominal);
            }
        }

        var specific = _found.Exists(m => !m.All && m.Object is not null);
        return specific ? _found.FindAll(m => !(m.All && m.DoneBy is null && IsWhatever(m))) : _found;
    }

    /// <summary>"What was done is undone: the entry is removed …": the specific ones count.</summary>
    private bool IsWhatever(UndoingMention mention) => mention.Object is null || lexicon.Phrases.Is("whatever", mention.Object.Head);

    /// <summary>"The voiding of the authorisation".</summary>
    private bool IsGerundNoun(int i) => (_words.TagAt(i) == Tag.Gerund && _words.TagAt(i - 1) == Tag.Determiner) || (_words.TagAt(i) is Tag.Gerund or Tag.Base or Tag.Present && _words.Lower(i + 1) == "of");

    /// <summary>The undoing verb at a token, with its particle: "roll … back", "given back", "becomes available".</summary>
    private string? VerbAt(int i, out int end)
    {
        end = i + 1;
        var tag = _words.TagAt(i);
        if (_words.Lower(i) is "becomes" or "become" && _words.Lower(i + 1) is "available" or "free")
        {
            end = i + 2;
            return "release";
        }

        if (_words.Lower(i) is "declared" or "declares" or "declare" && _words.Lower(i + 1) is "void" or "null" or "invalid")
        {
            end = i + 2;
            return "void";
        }

        if (IsGerundNoun(i) || !tag.IsVerb() && !(tag is Tag.Adjective or Tag.Noun && IsGappedParticiple(i)))
        {
            return null;
        }

        if (_words.Lower(i) is "goes" or "go" or "comes" or "come" && StateAt(i) is null && !Enumerable.Range(i, Math.Min(8, _words.Count - i)).Any(at => lexicon.Phrases.Is("backwards", _words.Lower(at)))
            || (_words.Lower(i).StartsWith("un", StringComparison.Ordinal) && (_words.TagAt(i - 1).IsVerb() || _words.TagAt(i - 1) == Tag.Particle)))
        {
            return null;
        }

        var lemma = tag.IsVerb() ? _words.Lemmas[i] : lexicon.Morphology.Describe(_words.Lower(i)).Lemma;
        for (var at = i + 1; at < Math.Min(_words.Count, i + 7) && !_words.TagAt(at).IsVerb() && _words.TagAt(at) is not (Tag.Punctuation or Tag.Coordinator); at++)
        {
            if (_words.Lower(at) is "back" or "down" or "out" or "off" or "up" && Undoes(lemma + "-" + _words.Lower(at)))
            {
                end = at == i + 1 ? at + 1 : end;
                return lemma + "-" + _words.Lower(at);
            }
        }

        return Undoes(lemma) ? lemma : null;
    }

    /// <summary>"The anaesthetist freed and the booking withdrawn": a participle without its auxiliary.</summary>
    private bool IsGappedParticiple(int i) =>
        _found.Count > 0 && !_words.Lower(i).StartsWith("un", StringComparison.Ordinal) && lexicon.Morphology.Describe(_words.Lower(i)).Has(VerbForms.Participle | VerbForms.Past) && (i + 1 >= _words.Count || _words.TagAt(i + 1) is Tag.Punctuation or Tag.Coordinator or Tag.Adverb or Tag.Preposition);

    private bool Undoes(string verb) => UndoingVerbs.IsUndoing(verb, lexicon);

    /// <summary>"Do not roll anything back", "nothing can be undone".</summary>
    private bool IsDenied(int i)
    {
        for (var back = i - 1; back >= Math.Max(0, i - 6) && _words.Lower(back) is not ("," or ";" or "and" or "but" or ":"); back--)
        {
            if (_words.Lower(back) is "not" or "never" or "nothing" or "cannot" or "dont" or "don't" or "no" or "can't" or "doesn't" or "without" or "nobody" or "won't")
            {
                return true;
            }
        }

        return false;
    }

    private void AddVerb(int i, int end, string verb)
    {
        var passive = IsPassive(i);
        var objects = passive ? Objects.Before(_words, Start(i), context, lexicon) : Objects.After(_words, end, lexicon);
        var listed = Objects.AfterColon(_words, end, lexicon);
        var all = objects.Any(o => o.All);
        foreach (var (thing, each) in all && !listed.IsEmpty ? listed : objects)
        {
            Add(verb, thing, each, i, end);
        }

        if (objects.IsEmpty && (!passive || context.Everywhere))
        {
            Add(verb, null, lexicon.Phrases.Is("undo-all", UndoingVerbs.Root(verb)), i, end);
        }
    }

    private void Add(string verb, UndoneObject? thing, bool all, int i, int end)
    {
        var span = new SourceSpan(_words.Sentence.Field, _words[i].Start, _words[end - 1].End - _words[i].Start);
        var named = thing is { } own && !context.Target.IsEmpty ? own with { Words = own.Words.AddRange(context.Target) } : thing;
        named = named is { } known && (_words.Lower(end) is "off" or "from" or "on" || verb.EndsWith("-off", StringComparison.Ordinal)) && Phrases.Read(_words, end + 1, _words.Count) is { IsEmpty: false } place ? known with { Words = known.Words.Add(_words.Lemmas[place.Head]) } : named;
        _found.Add(new UndoingMention(verb, named, all, context.At(i) == Mishap.Failure, number, span) { Failing = Failing(), DoneBy = all ? DoneBy(i) : null, State = StateAt(i), OtherSide = OtherSide(i) });
    }

    private int Start(int i)
    {
        var at = i;
        while (at > 0 && (_words.TagAt(at - 1) is Tag.Auxiliary or Tag.Adverb or Tag.Modal or Tag.To || _words.Lower(at - 1) is "has" or "have" or "need" or "needs" or "be" or "as"))
        {
            at--;
        }

        return at;
    }

    private bool IsPassive(int i)
    {
        var tag = _words.TagAt(i);
        if (_words.Lower(i) is "goes" or "go" or "becomes" or "become" or "comes" or "return" or "returns" && Objects.After(_words, i + 1, lexicon).IsEmpty)
        {
            return true;
        }

        if (tag is Tag.Base or Tag.Present or Tag.Gerund)
        {
            return false;
        }

        for (var back = i - 1; back >= Math.Max(0, i - 4); back--)
        {
            if (_words.TagAt(back) == Tag.Auxiliary || _words.Lower(back) is "be")
            {
                return _words.Lower(back) is not ("has" or "have" or "had") || _words.Lower(back + 1) is "been";
            }
        }

        return Objects.After(_words, i + 1, lexicon).IsEmpty || _found.Count > 0;
    }

    private void AddNoun(int i, string verb)
    {
        if (parsed.Predicates.Any(p => !p.Object.IsEmpty && p.Object.Head == i && Undoes(p.Lemma)) || _found.Any(f => f.Object is { } o && o.Words.Contains(_words.Lemmas[i])))
        {
            return;
        }

        var of = _words.Lower(i + 1) is "of" or "for" ? Objects.After(_words, i + 2, lexicon, ofs: true) : [];
        if (of.IsEmpty && i > 0 && _words.TagAt(i - 1) is Tag.Noun or Tag.Name)
        {
            of = [(Objects.Of(_words, new Phrase(i - 1, i, i - 1), lexicon), false)];
        }

        foreach (var (thing, all) in of)
        {
            Add(verb, thing, all, i, i + 1);
        }

        if (of.IsEmpty)
        {
            Add(verb, null, lexicon.Phrases.Is("undo-all", UndoingVerbs.Root(verb)), i, i + 1);
        }
    }
}
