using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Tests.Tables;

public sealed class PlaceSetTests
{
    [Fact]
    public void Add_PlaceTwice_TellsSo()
    {
        var places = new PlaceSet(130);

        places.Add(1).ShouldBeTrue();
        places.Add(65).ShouldBeTrue();
        places.Add(129).ShouldBeTrue();
        places.Add(65).ShouldBeFalse();
    }

    [Fact]
    public void Clear_LeavesNone()
    {
        var places = new PlaceSet(64);
        places.Add(63);

        places.Clear();

        places.Add(63).ShouldBeTrue();
    }
}
