using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>Verbs of a clause inside another that no relative pronoun opens: the helper of the clause around it stands right behind.</summary>
internal sealed partial class Tagger
{
    /// <summary>"Yellow means the papers are checked": a clause of its own stands behind the verb, without "that".</summary>
    private bool MeansClause(int i) =>
        i > 0 && _tokens[i].Lower == "means" && FunctionAt(i - 1) is not (Tag.Determiner or Tag.Preposition) && FunctionAt(i + 1) is Tag.Determiner or Tag.Pronoun && FiniteAhead(i + 1);

    /// <summary>"What they [report] is …", "the file the partner [uploads] is …", "a bill nobody [pays] has to …".</summary>
    private bool IsInnerVerb(int i)
    {
        var info = _infos[i];
        if (i < 2 || info.Verb < 0 || info.Verb < info.Noun - MostPrior || info.Has(VerbForms.Gerund) || IsAcronym(_tokens[i]) || FunctionAt(HelperBehind(i)) is not (Tag.Auxiliary or Tag.Modal))
        {
            return false;
        }

        var head = Before(i, out var at);
        if (at < 1 || !Agrees(info, head, at))
        {
            return false;
        }

        var start = StartOfThing(at);
        return start > 0 && (_tags[start - 1] is Tag.Subordinator && _tokens[start - 1].Lower is "what" or "whatever"
            || (_tags[start] is Tag.Determiner or Tag.Pronoun && _tags[start - 1] is Tag.Noun && _infos[start - 1].IsKnown && OpensClausePart(StartOfThing(start - 1))));
    }

    /// <summary>Where the helper of the clause around has to stand: right behind the verb and its particle.</summary>
    private int HelperBehind(int verb) => verb + 1 < _tokens.Length && _lexicon.Phrases.Is("particle", _tokens[verb + 1].Lower) ? verb + 2 : verb + 1;

    private bool Agrees(WordInfo info, Tag head, int at)
    {
        if (head == Tag.Pronoun)
        {
            return info.Has(VerbForms.Past) || (_tokens[at].Lower is "we" or "they" or "you" or "i" ? info.Has(VerbForms.Base) : info.Has(VerbForms.Third) && _tokens[at].Lower is "she" or "he" or "it" or "nobody" or "somebody" or "someone" or "everybody");
        }

        return head == Tag.Noun && (info.Has(VerbForms.Third) ? !IsPlural(at) : info.Has(VerbForms.Base) && IsPlural(at));
    }

    private int StartOfThing(int head)
    {
        var at = head;
        while (at > 0 && _tags[at] is not (Tag.Determiner or Tag.Pronoun) && (_tags[at - 1].IsNominal() || _tags[at - 1] is Tag.Adjective or Tag.Determiner))
        {
            at--;
        }

        return at;
    }

    private bool OpensClausePart(int start) => start == 0 || _tags[start - 1] is Tag.Punctuation or Tag.Coordinator;
}
