using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Tests.Tables;

public sealed class EnumTableTests
{
    [Theory]
    [InlineData(FileAccess.Read)]
    [InlineData(FileAccess.ReadWrite)]
    [InlineData((FileAccess)8)]
    public void Named_AnyValue_IsAsTheRuntimeNamesIt(FileAccess access) => access.Named().ShouldBe(access.ToString());

    [Fact]
    public void Values_OfAnEnumeration_AreAllInOrder() => EnumTable<DayOfWeek>.Values.ShouldBe(Enum.GetValues<DayOfWeek>());
}
