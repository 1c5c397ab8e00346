import ArgumentParser
import Configuration
import Hummingbird
@main struct Sila: ParsableCommand {}
