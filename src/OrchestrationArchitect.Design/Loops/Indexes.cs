namespace OrchestrationArchitect.Design;

/// <summary>
/// Whole numbers in a row, such as the words of a clause, that are asked in plain loops: the reader asks thousands of such rows for each
/// text, and an <see cref="IEnumerable{T}"/> for each would cost more than the questions.
/// </summary>
internal readonly struct Indexes
{
    private readonly int _start;
    private readonly int _end;

    private Indexes(int start, int count) => (_start, _end) = (start, start + count);

    /// <summary>So many numbers from one on.</summary>
    /// <param name="start">The first.</param>
    /// <param name="count">How many; none if it is negative.</param>
    public static Indexes From(int start, int count) => new(start, count);

    /// <summary>Whether something holds for one of them.</summary>
    public bool Any(Func<int, bool> holds) => Find(holds) < _end;

    /// <summary>Whether something holds for each of them.</summary>
    public bool All(Func<int, bool> holds)
    {
        for (var i = _start; i < _end; i++)
        {
            if (!holds(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first for which something holds.</summary>
    /// <param name="holds">Tells whether it does.</param>
    /// <param name="none">Stands for none.</param>
    public int FirstOrDefault(Func<int, bool> holds, int none = 0) => Find(holds) is var first && first < _end ? first : none;

    /// <summary>The last for which something holds.</summary>
    /// <param name="holds">Tells whether it does.</param>
    /// <param name="none">Stands for none.</param>
    public int LastOrDefault(Func<int, bool> holds, int none = 0)
    {
        for (var i = _end - 1; i >= _start; i--)
        {
            if (holds(i))
            {
                return i;
            }
        }

        return none;
    }

    /// <summary>For how many of them something holds.</summary>
    public int Count(Func<int, bool> holds)
    {
        var count = 0;
        for (var i = _start; i < _end; i++)
        {
            count += holds(i) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The first for which something holds; the end if there is none.</summary>
    private int Find(Func<int, bool> holds)
    {
        var i = _start;
        while (i < _end && !holds(i))
        {
            i++;
        }

        return i;
    }
}
